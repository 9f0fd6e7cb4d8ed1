import { describe, expect, test } from 'vitest'
import { type Machine, refuseUnsuitableLocation } from '../../../electron/core/store/files/location-policy.ts'

const WINDOWS: Machine = {
  platform: 'win32',
  environment: { OneDrive: 'D:\\Cloud', OneDriveCommercial: 'C:\\Users\\pat\\Elmshire Council\\' },
}
const LINUX: Machine = { platform: 'linux', environment: { OneDrive: '' } }

describe('the place of a store in use', () => {
  test.each([
    [WINDOWS, 'C:\\Users\\pat\\AppData\\Local\\Saferplan\\store'],
    [WINDOWS, '\\\\?\\C:\\Users\\pat\\AppData\\Local\\Saferplan'],
    [WINDOWS, 'D:\\Cloudy\\store'],
    [WINDOWS, 'C:\\Box file\\store'],
    [LINUX, '/home/pat/.local/share/saferplan'],
    [LINUX, '/home/pat/onedriver/store'],
  ])('may be on this computer: $platform %s', (machine, folder) => {
    expect(() => refuseUnsuitableLocation(folder, machine)).not.toThrow()
  })

  test.each([
    [WINDOWS, '\\\\server\\share\\store'],
    [WINDOWS, '//server/share/store'],
    [WINDOWS, '\\\\?\\UNC\\server\\share'],
    [LINUX, '/run/user/1000/gvfs/smb-share:server=files/store'],
  ])('may not be on the network: $platform %s', (machine, folder) => {
    expect(() => refuseUnsuitableLocation(folder, machine)).toThrow('network folder')
  })

  test.each([
    [WINDOWS, 'C:\\Users\\pat\\OneDrive\\store'],
    [WINDOWS, 'C:\\Users\\pat\\OneDrive - Elmshire District Council\\Documents\\store'],
    [WINDOWS, 'd:\\cloud\\store'],
    [WINDOWS, 'C:\\Users\\Pat\\Elmshire Council\\store'],
    [LINUX, '/home/pat/Dropbox/store'],
    [LINUX, '/home/pat/Google Drive/store'],
  ])('may not be where a program copies it: $platform %s', (machine, folder) => {
    expect(() => refuseUnsuitableLocation(folder, machine)).toThrow('OneDrive or a similar program')
  })
})

/*
 * Loaded into a process (LD_PRELOAD), writes down everything that the process does to the files below one folder:
 * writes with their bytes, flushes, truncations, new names, renames and removals. With a limit, it also plays a disk
 * that is full.
 *
 *   RECORDER_FOLDER       only paths that begin with this are recorded
 *   RECORDER_LOG          where the record goes
 *   RECORDER_FULL_AFTER   writes to recorded files, after the first so many, fail with ENOSPC
 *   RECORDER_FULL_WHILE   ... but only while this file exists
 *
 * A record: one letter, length of the path (16 bits), offset (64 bits), length of the data (32 bits), path, data; all
 * little-endian, unaligned. Letters: C created, W written, T truncated, F flushed, R renamed (data: new path),
 * U removed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MOST_DESCRIPTORS = 4096 };

static char *paths[MOST_DESCRIPTORS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t started = PTHREAD_ONCE_INIT;
static const char *folder;
static int log_descriptor = -1;
static long full_after = -1;
static const char *full_while;
static long writes_so_far;

static void start(void) {
  folder = getenv("RECORDER_FOLDER");
  full_while = getenv("RECORDER_FULL_WHILE");
  const char *log_path = getenv("RECORDER_LOG");
  if (log_path) {
    log_descriptor = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  }
  const char *limit = getenv("RECORDER_FULL_AFTER");
  if (limit) full_after = atol(limit);
}

static int is_recorded(const char *path) {
  pthread_once(&started, start);
  return path && folder && strncmp(path, folder, strlen(folder)) == 0;
}

static const char *path_of(int descriptor) {
  return descriptor >= 0 && descriptor < MOST_DESCRIPTORS ? paths[descriptor] : NULL;
}

static void record(char letter, const char *path, uint64_t offset, const void *data, uint32_t length) {
  if (log_descriptor < 0) return;
  char head[15];
  uint16_t path_length = strlen(path);
  head[0] = letter;
  memcpy(head + 1, &path_length, 2);
  memcpy(head + 3, &offset, 8);
  memcpy(head + 11, &length, 4);
  struct iovec parts[3] = {{head, 15}, {(void *)path, path_length}, {(void *)data, data ? length : 0}};
  pthread_mutex_lock(&lock);
  syscall(SYS_writev, log_descriptor, parts, 3);
  pthread_mutex_unlock(&lock);
}

static int is_full(int descriptor) {
  if (full_after < 0 || !path_of(descriptor)) return 0;
  if (full_while && syscall(SYS_faccessat, AT_FDCWD, full_while, F_OK) != 0) return 0;
  return ++writes_so_far > full_after;
}

static void opened(int descriptor, const char *path, int flags, int existed) {
  if (descriptor < 0 || descriptor >= MOST_DESCRIPTORS) return;
  free(paths[descriptor]);
  paths[descriptor] = NULL;
  if (!is_recorded(path)) return;
  paths[descriptor] = strdup(path);
  if ((flags & O_CREAT) && !existed) record('C', path, 0, NULL, 0);
  if ((flags & O_TRUNC) && existed) record('T', path, 0, NULL, 0);
}

#define REAL(result, name, ...)                        \
  static result (*real)(__VA_ARGS__);                  \
  if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name)

#define DEFINE_OPEN(name)                                                                  \
  int name(const char *path, int flags, ...) {                                             \
    va_list rest;                                                                          \
    va_start(rest, flags);                                                                 \
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;                            \
    va_end(rest);                                                                          \
    REAL(int, name, const char *, int, ...);                                               \
    int existed = is_recorded(path) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;  \
    int descriptor = real(path, flags, mode);                                              \
    opened(descriptor, path, flags, existed);                                              \
    return descriptor;                                                                     \
  }

DEFINE_OPEN(open)
DEFINE_OPEN(open64)

int close(int descriptor) {
  REAL(int, close, int);
  if (path_of(descriptor)) {
    free(paths[descriptor]);
    paths[descriptor] = NULL;
  }
  return real(descriptor);
}

#define DEFINE_PWRITE(name)                                                      \
  ssize_t name(int descriptor, const void *bytes, size_t length, off_t offset) { \
    REAL(ssize_t, name, int, const void *, size_t, off_t);                       \
    if (is_full(descriptor)) {                                                   \
      errno = ENOSPC;                                                            \
      return -1;                                                                 \
    }                                                                            \
    ssize_t written = real(descriptor, bytes, length, offset);                   \
    const char *path = path_of(descriptor);                                      \
    if (written > 0 && path) record('W', path, offset, bytes, written);          \
    return written;                                                              \
  }

DEFINE_PWRITE(pwrite)
DEFINE_PWRITE(pwrite64)

ssize_t write(int descriptor, const void *bytes, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (is_full(descriptor)) {
    errno = ENOSPC;
    return -1;
  }
  ssize_t written = real(descriptor, bytes, length);
  const char *path = path_of(descriptor);
  if (written > 0 && path) record('W', path, lseek(descriptor, 0, SEEK_CUR) - written, bytes, written);
  return written;
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  if (is_full(descriptor)) {
    errno = ENOSPC;
    return -1;
  }
  ssize_t written = real(descriptor, parts, count);
  const char *path = path_of(descriptor);
  if (written <= 0 || !path) return written;
  off_t offset = lseek(descriptor, 0, SEEK_CUR) - written;
  ssize_t left = written;
  for (int part = 0; part < count && left > 0; part++) {
    ssize_t length = left < (ssize_t)parts[part].iov_len ? left : (ssize_t)parts[part].iov_len;
    record('W', path, offset, parts[part].iov_base, length);
    offset += length;
    left -= length;
  }
  return written;
}

#define DEFINE_TRUNCATE(name)                                            \
  int name(int descriptor, off_t length) {                               \
    REAL(int, name, int, off_t);                                         \
    int result = real(descriptor, length);                               \
    const char *path = path_of(descriptor);                              \
    if (result == 0 && path) record('T', path, length, NULL, 0);         \
    return result;                                                       \
  }

DEFINE_TRUNCATE(ftruncate)
DEFINE_TRUNCATE(ftruncate64)

#define DEFINE_FLUSH(name)                                  \
  int name(int descriptor) {                                \
    REAL(int, name, int);                                   \
    int result = real(descriptor);                          \
    const char *path = path_of(descriptor);                 \
    if (result == 0 && path) record('F', path, 0, NULL, 0); \
    return result;                                          \
  }

DEFINE_FLUSH(fsync)
DEFINE_FLUSH(fdatasync)

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  int result = real(path);
  if (result == 0 && is_recorded(path)) record('U', path, 0, NULL, 0);
  return result;
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  int result = real(from, to);
  if (result == 0 && is_recorded(to)) record('R', from, 0, to, strlen(to));
  return result;
}

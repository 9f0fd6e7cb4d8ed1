"""Opens a document in LibreOffice Writer and pages through it, and prints the milliseconds as JSON.

Run by the system's own Python, which has LibreOffice's bridge: writer.py SOFFICE PROFILE FILE ROUNDS
Nothing is painted (Writer runs without a screen): opening is loading and laying out every page, as its page count needs.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

soffice, profile, file, rounds = sys.argv[1:5]
pipe = "saferplan-bench"
office = subprocess.Popen(
    [
        soffice,
        f"-env:UserInstallation=file://{profile}",
        "--headless",
        "--norestore",
        "--nologo",
        f"--accept=pipe,name={pipe};urp;",
    ],
    # The program is started by a script: both are ended together.
    start_new_session=True,
)


def milliseconds_since(start):
    return (time.perf_counter() - start) * 1000


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    started = time.perf_counter()
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if milliseconds_since(started) > 60_000:
                raise
            time.sleep(0.02)


def open_document(desktop):
    hidden = PropertyValue(Name="Hidden", Value=False)
    start = time.perf_counter()
    document = desktop.loadComponentFromURL(pathlib.Path(file).resolve().as_uri(), "_blank", 0, (hidden,))
    pages = document.getCurrentController().PageCount
    return document, pages, milliseconds_since(start)


def page_through(document):
    cursor = document.getCurrentController().getViewCursor()
    cursor.jumpToFirstPage()
    times = []
    while True:
        start = time.perf_counter()
        moved = cursor.jumpToNextPage()
        times.append(milliseconds_since(start))
        if not moved:
            return times


try:
    started = time.perf_counter()
    context = connect()
    start_up = milliseconds_since(started)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    opens, turns, pages = [], [], 0
    for _ in range(int(rounds)):
        document, pages, opening = open_document(desktop)
        opens.append(opening)
        turns.extend(page_through(document))
        document.close(True)
    print(json.dumps({"startUp": start_up, "opens": opens, "turns": turns, "pages": pages}))
finally:
    os.killpg(office.pid, signal.SIGKILL)

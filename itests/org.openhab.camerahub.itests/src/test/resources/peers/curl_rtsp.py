#!/usr/bin/python3
#
# Copyright (c) 2026 The Camera Hub for openHAB authors
#
# See the NOTICE file(s) distributed with this work for additional
# information.
#
# This program and the accompanying materials are made available under the
# terms of the Eclipse Public License 2.0 which is available at
# http://www.eclipse.org/legal/epl-2.0
#
# SPDX-License-Identifier: EPL-2.0
#
"""Looks at a camera with libcurl's RTSP client: OPTIONS, DESCRIBE, SETUP of the first track, PLAY, RECEIVE, TEARDOWN.

The curl command itself only sends OPTIONS, so this asks the library behind it. Prints "<METHOD> <status>" a line,
then "FRAMES <n>" and "RTP <n>", and exits with 0 if every status was 200 and RTP came.
Usage: curl_rtsp.py URL PACKETS [USER PASSWORD]
"""
import ctypes
import ctypes.util
import re
import sys

curl = ctypes.CDLL(ctypes.util.find_library("curl") or "libcurl.so.4")
curl.curl_easy_init.restype = ctypes.c_void_p

URL, WRITEFUNCTION, HEADERFUNCTION, INTERLEAVEFUNCTION = 10002, 20011, 20079, 20196
RTSP_REQUEST, STREAM_URI, TRANSPORT, TIMEOUT_MS, USERNAME, PASSWORD, HTTPAUTH = 189, 10191, 10192, 155, 10173, 10174, 107
RESPONSE_CODE, BASIC_AND_DIGEST = 0x200002, 3
METHODS = {"OPTIONS": 1, "DESCRIBE": 2, "SETUP": 4, "PLAY": 5, "TEARDOWN": 7, "RECEIVE": 11}
CALLBACK = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t, ctypes.c_void_p)

body, frames, headers = bytearray(), [], bytearray()


@CALLBACK
def on_body(data, size, count, _user):
    body.extend(ctypes.string_at(data, size * count))
    return size * count


@CALLBACK
def on_header(data, size, count, _user):
    headers.extend(ctypes.string_at(data, size * count))
    return size * count


@CALLBACK
def on_frame(data, size, count, _user):
    frames.append(ctypes.string_at(data, size * count))
    return size * count


def main():
    url, wanted = sys.argv[1], int(sys.argv[2])
    handle = ctypes.c_void_p(curl.curl_easy_init())

    def option(number, value):
        if isinstance(value, str):
            value = ctypes.c_char_p(value.encode())
        elif isinstance(value, int):
            value = ctypes.c_long(value)
        if curl.curl_easy_setopt(handle, ctypes.c_int(number), value):
            sys.exit(f"option {number} was refused")

    good = True

    def ask(method, stream_uri):
        nonlocal good
        option(STREAM_URI, stream_uri)
        option(RTSP_REQUEST, METHODS[method])
        result = curl.curl_easy_perform(handle)
        status = ctypes.c_long()
        curl.curl_easy_getinfo(handle, ctypes.c_int(RESPONSE_CODE), ctypes.byref(status))
        print(method, status.value if result == 0 else f"failed with curl's error {result}", flush=True)
        good = good and result == 0 and status.value == 200

    option(URL, url)
    option(WRITEFUNCTION, on_body)
    option(HEADERFUNCTION, on_header)
    option(INTERLEAVEFUNCTION, on_frame)
    option(TIMEOUT_MS, 15000)
    if len(sys.argv) > 4:
        option(USERNAME, sys.argv[3])
        option(PASSWORD, sys.argv[4])
        option(HTTPAUTH, BASIC_AND_DIGEST)
    ask("OPTIONS", url)
    ask("DESCRIBE", url)
    base = re.search(rb"(?im)^content-base:\s*(\S+)", headers)
    base = base.group(1).decode() if base else url
    media = body.decode("latin-1").split("\nm=")
    control = re.search(r"(?m)^a=control:(\S+)", media[1]).group(1) if len(media) > 1 else ""
    track = control if control.startswith("rtsp:") else base.rstrip("/") + "/" + control
    option(TRANSPORT, "RTP/AVP/TCP;unicast;interleaved=0-1")
    ask("SETUP", track)
    ask("PLAY", base)
    for _ in range(2000):
        if len(frames) >= wanted or not good:
            break
        ask_quietly = curl.curl_easy_perform
        option(RTSP_REQUEST, METHODS["RECEIVE"])
        if ask_quietly(handle):
            good = False
    option(TIMEOUT_MS, 5000)
    ask("TEARDOWN", base)
    rtp = [frame for frame in frames if len(frame) > 12 and frame[0] == 0x24 and frame[4] >> 6 == 2]
    print("FRAMES", len(frames))
    print("RTP", len(rtp))
    curl.curl_easy_cleanup(handle)
    sys.exit(0 if good and len(rtp) >= wanted else 1)


main()

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
"""A network camera made of GStreamer's RTSP server: a peer that this project did not write.

Prints "READY <port>" once it listens, then "PLAYING <session>", "CLOSED" and "CLIENTS <n>" as things happen,
and ends when its standard input closes, so that it cannot outlive the test that started it.
"""
import argparse
import sys
import threading
import time

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import Gio, GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

VIDEO = {
    "h264": "x264enc tune=zerolatency threads=1 speed-preset=ultrafast bitrate={bitrate} key-int-max={gop}"
    " ! video/x-h264,profile=baseline",
    "h265": "x265enc tune=zerolatency speed-preset=ultrafast bitrate={bitrate} key-int-max={gop}"
    " option-string=repeat-headers=1 ! h265parse name=units ! video/x-h265,stream-format=byte-stream,alignment=au",
}
VIDEO_PAYLOADER = {
    "h264": "h264parse ! rtph264pay name=pay0 pt=96 config-interval={parameters} mtu={mtu}",
    "h265": "h265parse ! rtph265pay name=pay0 pt=96 config-interval={parameters} mtu={mtu}",
}
AUDIO = {"aac": "avenc_aac bitrate=64000", "pcmu": "audioresample ! audio/x-raw,rate=8000,channels=1 ! mulawenc"}
AUDIO_PAYLOADER = {
    "aac": "aacparse ! rtpmp4gpay name=pay1 pt=97",
    "pcmu": "audio/x-mulaw ! rtppcmupay name=pay1 pt=0",
}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--video", choices=sorted(VIDEO), default="h264")
    parser.add_argument("--audio", choices=["none", *sorted(AUDIO)], default="aac")
    parser.add_argument("--auth", choices=["none", "basic", "digest"], default="none")
    parser.add_argument("--user", default="camera")
    parser.add_argument("--password", default="secret")
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--port", default="0")
    parser.add_argument("--path", default="/stream")
    parser.add_argument("--file", help="Matroska file to play from its start for each client, instead of the pattern")
    parser.add_argument("--clock", action="store_true", help="pictures show the time of their making, see ClockPictures")
    parser.add_argument("--size", default="320x240")
    parser.add_argument("--fps", type=int, default=25)
    parser.add_argument("--key-frame-seconds", type=float, default=1.0)
    parser.add_argument("--bitrate", type=int, default=600, help="kbit/s of the picture")
    parser.add_argument("--mtu", type=int, default=1400)
    parser.add_argument("--parameters", type=int, default=-1, help="seconds between parameter sets in the stream")
    parser.add_argument("--transport", choices=["any", "tcp", "udp"], default="any")
    parser.add_argument("--cname", help="name of the source in RTCP; real cameras put their host name into it")
    parser.add_argument("--tls", help="PEM file with certificate and key: the camera speaks rtsps")
    return parser.parse_args()


def pipeline(args):
    values = {
        "bitrate": args.bitrate,
        "gop": max(1, round(args.fps * args.key_frame_seconds)),
        "parameters": args.parameters,
        "mtu": args.mtu,
    }
    video_payloader = VIDEO_PAYLOADER[args.video].format(**values)
    if args.file:
        parts = [f'filesrc location="{args.file}" ! matroskademux name=file', f"file. ! queue ! {video_payloader}"]
        if args.audio != "none":
            parts.append(f"file. ! queue ! {AUDIO_PAYLOADER[args.audio]}")
        return "( " + " ".join(parts) + " )"
    width, height = args.size.split("x")
    raw = f"video/x-raw,width={width},height={height},framerate={args.fps}/1"
    pictures = (
        f"videotestsrc is-live=true pattern=smpte ! {raw} ! timeoverlay font-desc=\"Sans 24\" ! videoconvert"
        " ! video/x-raw,format=I420"
    )
    if args.clock:
        pictures = f"appsrc name=clock is-live=true do-timestamp=true format=time caps={raw},format=I420"
    parts = [f"{pictures} ! {VIDEO[args.video].format(**values)} ! {video_payloader}"]
    if args.audio != "none":
        parts.append(
            "audiotestsrc is-live=true wave=ticks ! audio/x-raw,rate=16000,channels=1 ! audioconvert"
            f" ! {AUDIO[args.audio]} ! {AUDIO_PAYLOADER[args.audio]}"
        )
    return "( " + " ".join(parts) + " )"


def authentication(args):
    """What the server asks for; None if everybody may look."""
    if args.auth == "none" and not args.tls:
        return None
    auth = GstRtspServer.RTSPAuth()
    if args.tls:
        auth.set_tls_certificate(Gio.TlsCertificate.new_from_file(args.tls))
    token = GstRtspServer.RTSPToken()
    token.set_string("media.factory.role", "viewer")
    if args.auth == "basic":
        auth.set_supported_methods(GstRtsp.RTSPAuthMethod.BASIC)
        auth.add_basic(GstRtspServer.RTSPAuth.make_basic(args.user, args.password), token)
    elif args.auth == "digest":
        auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
        auth.add_digest(args.user, args.password, token)
    else:
        auth.set_default_token(token)
    return auth


def name_the_source(media, cname):
    """Puts the camera's own name into its source descriptions, as live555 and others do."""

    def on_prepared(_media):
        pipeline_of_media = media.get_element().get_parent()
        elements = pipeline_of_media.iterate_elements()
        while True:
            result, element = elements.next()
            if result != Gst.IteratorResult.OK:
                break
            if element.get_factory() is not None and element.get_factory().get_name() == "rtpbin":
                for session in range(2):
                    internal = element.emit("get-internal-session", session)
                    if internal is not None:
                        description = Gst.Structure.new_empty("application/x-rtp-source-sdes")
                        description.set_value("cname", cname)
                        internal.set_property("sdes", description)

    media.connect("prepared", on_prepared)


# The type of a clean random access picture.
LAST_SLICE = 21


def has_picture(unit_stream):
    """Whether there is a slice of H.265 among the units, each behind a start code."""
    return any(len(unit) > 2 and unit[0] % 2 == 0 and unit[0] >> 1 <= LAST_SLICE and unit[1] == 1
               for unit in unit_stream.split(b"\0\0\1")[1:])


def leave_out_headers(media):
    """Leaves out what x265enc may send in front of its first picture: units without a picture, which has them as well.

    GStreamer 1.22 makes room for more parameter sets than it writes there. If what happens to be in the rest of that memory
    looks like a slice, it is sent as a picture, and if it begins with zeros, ffmpeg tells of an "Illegal temporal ID".
    """

    def on_buffer(_pad, info):
        buffer = info.get_buffer()
        whole = has_picture(buffer.extract_dup(0, buffer.get_size()))
        return Gst.PadProbeReturn.OK if whole else Gst.PadProbeReturn.DROP

    units = media.get_element().get_by_name("units")
    if units is not None:
        units.get_static_pad("src").add_probe(Gst.PadProbeType.BUFFER, on_buffer)


class ClockPictures:
    """Pictures whose two upper bars tell when they were made, for players that measure how late they are.

    A bar has 32 fields, white for 1 and black for 0: the lower 32 bits of the milliseconds since 1970, the highest
    first. The second bar shows the opposite, so that a spoilt reading is noticed. What is below moves.
    """

    WHITE = b"\xeb"
    BLACK = b"\x10"
    BITS = 32

    def __init__(self, source, size, fps):
        self.source = source
        self.width, self.height = (int(part) for part in size.split("x"))
        self.period = 1 / fps
        self.begun = False
        shades = bytes(16 + 200 * x // self.width for x in range(self.width))
        self.shades = shades + shades
        self.colour = b"\x80" * (self.width * self.height // 2)
        source.connect("need-data", self.begin)

    def begin(self, _source, _bytes):
        if not self.begun:
            self.begun = True
            threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        due = time.time()
        while self.source.emit("push-buffer", Gst.Buffer.new_wrapped(self.picture())) == Gst.FlowReturn.OK:
            due = max(due + self.period, time.time())
            time.sleep(max(0, due - time.time()))

    def picture(self):
        now = int(time.time() * 1000)
        field = self.width // self.BITS
        bits = [now >> self.BITS - 1 - i & 1 for i in range(self.BITS)]
        bars = b""
        for one, zero in ((self.WHITE, self.BLACK), (self.BLACK, self.WHITE)):
            line = b"".join((one if bit else zero) * field for bit in bits)
            bars += (line + self.BLACK * (self.width - len(line))) * (2 * field)
        begin = now // 20 % self.width
        rest = self.height - 4 * field
        return bars + self.shades[begin : begin + self.width] * rest + self.colour


def show_the_clock(media, args):
    source = media.get_element().get_by_name("clock")
    media.clock = ClockPictures(source, args.size, args.fps)


def say(*words):
    print(*words, flush=True)


def main():
    args = arguments()
    Gst.init(None)
    loop = GLib.MainLoop()
    server = GstRtspServer.RTSPServer.new()
    server.set_address(args.address)
    server.set_service(args.port)

    factory = GstRtspServer.RTSPMediaFactory.new()
    factory.set_launch(pipeline(args))
    # A file starts anew for every client; the live pattern is one camera that all clients look at.
    factory.set_shared(not args.file)
    factory.set_eos_shutdown(bool(args.file))
    if args.transport == "tcp":
        factory.set_protocols(GstRtsp.RTSPLowerTrans.TCP)
    elif args.transport == "udp":
        factory.set_protocols(GstRtsp.RTSPLowerTrans.UDP)

    if args.cname:
        factory.connect("media-configure", lambda _factory, media: name_the_source(media, args.cname))

    if args.clock:
        factory.connect("media-configure", lambda _factory, media: show_the_clock(media, args))

    factory.connect("media-configure", lambda _factory, media: leave_out_headers(media))

    auth = authentication(args)
    if auth is not None:
        permissions = GstRtspServer.RTSPPermissions()
        permissions.add_permission_for_role("viewer", "media.factory.access", True)
        permissions.add_permission_for_role("viewer", "media.factory.construct", True)
        factory.set_permissions(permissions)
        server.set_auth(auth)
    server.get_mount_points().add_factory(args.path, factory)

    clients = set()

    def on_closed(client):
        clients.discard(client)
        say("CLIENTS", len(clients))

    def on_client(_server, client):
        clients.add(client)
        client.connect("closed", on_closed)
        client.connect("play-request", lambda _c, _ctx: say("PLAYING"))
        client.connect("teardown-request", lambda _c, _ctx: say("TEARDOWN"))
        say("CLIENTS", len(clients))

    server.connect("client-connected", on_client)
    if server.attach(None) == 0:
        sys.exit("the port cannot be bound")

    def clean_sessions():
        server.get_session_pool().cleanup()
        return True

    GLib.timeout_add_seconds(2, clean_sessions)
    say("READY", server.get_bound_port())

    def wait_for_the_end():
        sys.stdin.read()
        GLib.idle_add(loop.quit)

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    loop.run()


if __name__ == "__main__":
    main()

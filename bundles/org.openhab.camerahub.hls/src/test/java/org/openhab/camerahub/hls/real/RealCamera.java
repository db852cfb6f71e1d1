/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.camerahub.hls.real;

import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openhab.camerahub.hls.HlsMuxer;
import org.openhab.camerahub.hls.HlsSource;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * A clip as RTP packets, made by GStreamer's payloaders.
 *
 * @author Camera Hub authors - Initial contribution
 */
record RealCamera(Path clip, HlsSource source, List<Packet> packets) {

    static final long NANOS = 1_000_000_000L;
    private static final long WORD = 0xFFFF_FFFFL;

    /**
     * The clip's AudioSpecificConfig (ISO/IEC 14496-3): AAC LC. GStreamer's launcher told it among its messages, but not
     * in every run: at the end of a short clip some are lost.
     */
    private static final String AAC_16_KHZ_MONO = "1408";

    /** @param nanos since the clip's beginning by its timestamp; packets of a track are in the order sent */
    record Packet(int track, byte[] bytes, long nanos, long timestamp) {}

    /** How a clip is coded and sent. */
    record Coding(String video, List<String> encoder, boolean audio, int seconds, long timestampOffset) {

        static Coding h264(String... encoder) {
            return new Coding("h264", List.of(encoder), true, 8, 0);
        }

        static Coding h265(String... encoder) {
            return new Coding("h265", List.of(encoder), true, 8, 0);
        }

        Coding withOffset(long offset) {
            return new Coding(video, encoder, audio, seconds, offset);
        }

        Coding lasting(int newSeconds) {
            return new Coding(video, encoder, audio, newSeconds, timestampOffset);
        }
    }

    static RealCamera of(Path folder, Coding coding) throws IOException, InterruptedException {
        Program.need("ffmpeg", "ffprobe", "gst-launch-1.0");
        Path clip = folder.resolve("clip.mp4");
        List<String> make = new ArrayList<>(List.of("ffmpeg", "-y", "-v", "error", "-nostdin", "-f", "lavfi", "-i"));
        make.add("testsrc2=size=320x240:rate=25:duration=" + coding.seconds());
        make.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=16000:duration=" + coding.seconds()));
        make.addAll(List.of("-pix_fmt", "yuv420p", "-threads", "1", "-c:a", "aac"));
        make.addAll(List.of("-c:v", coding.video().equals("h264") ? "libx264" : "libx265", "-preset", "ultrafast"));
        make.addAll(coding.encoder());
        make.add(clip.toString());
        Program.run(make);
        pay(folder, clip, coding);
        List<Packet> packets = new ArrayList<>(read(folder.resolve("video.rtp"), 0, 90000, coding.timestampOffset()));
        packets.addAll(read(folder.resolve("audio.rtp"), 1, 16000, coding.timestampOffset()));
        return new RealCamera(clip, source(coding), List.copyOf(byTime(packets)));
    }

    /** Tells the muxer all that the camera tells. */
    void describe(HlsMuxer muxer, java.time.Instant beginning) {
        for (int track = 0; track < 2; track++) {
            int which = track;
            packets.stream()
                    .filter(packet -> packet.track() == which)
                    .findFirst()
                    .ifPresent(
                            packet -> muxer.reference(which, packet.timestamp(), beginning.plusNanos(packet.nanos())));
        }
    }

    void play(HlsMuxer muxer) {
        packets.forEach(packet -> send(muxer, packet));
    }

    static void send(HlsMuxer muxer, Packet packet) {
        muxer.rtp(packet.track(), Unpooled.wrappedBuffer(packet.bytes()), 0, packet.bytes().length, packet.nanos());
    }

    private static void pay(Path folder, Path clip, Coding coding) throws IOException, InterruptedException {
        String number = coding.video();
        long offset = coding.timestampOffset();
        String pipeline = "filesrc location=" + clip + " ! qtdemux name=d"
                + " d.video_0 ! queue max-size-time=0 max-size-buffers=0 max-size-bytes=0 ! " + number + "parse ! rtp"
                + number + "pay pt=96 config-interval=-1 mtu=1400 aggregate-mode=1 seqnum-offset=65000"
                + " timestamp-offset=" + offset + " ! rtpstreampay ! filesink location=" + folder.resolve("video.rtp")
                + " d.audio_0 ! queue max-size-time=0 max-size-buffers=0 max-size-bytes=0 ! aacparse ! rtpmp4gpay pt=97"
                + " seqnum-offset=65530 timestamp-offset=" + offset + " ! rtpstreampay ! filesink location="
                + folder.resolve("audio.rtp");
        List<String> command = new ArrayList<>(List.of("gst-launch-1.0", "-q"));
        command.addAll(List.of(pipeline.split(" ")));
        Program.run(command);
    }

    private static HlsSource source(Coding coding) {
        String sdp = "v=0\r\no=- 0 0 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 "
                + coding.video().toUpperCase(java.util.Locale.ROOT) + "/90000\r\na=control:0\r\n";
        if (coding.audio()) {
            sdp += "m=audio 0 RTP/AVP 97\r\na=rtpmap:97 mpeg4-generic/16000/1\r\na=fmtp:97 mode=AAC-hbr; config="
                    + AAC_16_KHZ_MONO + "; sizelength=13; indexlength=3; indexdeltalength=3\r\n";
        }
        try {
            return HlsSource.of(SessionDescription.parse(sdp).media());
        } catch (RtspSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Packet> read(Path file, int track, int rate, long offset) {
        List<Packet> packets = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            while (in.available() > 0) {
                byte[] bytes = in.readNBytes(in.readUnsignedShort());
                long timestamp = Unpooled.wrappedBuffer(bytes).getUnsignedInt(4);
                packets.add(new Packet(track, bytes, (timestamp - offset & WORD) * NANOS / rate, timestamp));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packets;
    }

    /** Keeps the order of each track: B pictures are sent after those that are shown later. */
    private static List<Packet> byTime(List<Packet> packets) {
        long[] newest = new long[2];
        record Timed(long at, Packet packet) {}
        List<Timed> timed = new ArrayList<>();
        for (Packet packet : packets) {
            newest[packet.track()] = Math.max(newest[packet.track()], packet.nanos());
            timed.add(new Timed(newest[packet.track()], packet));
        }
        timed.sort(Comparator.comparingLong(Timed::at));
        return timed.stream().map(Timed::packet).toList();
    }
}

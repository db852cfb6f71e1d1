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
package org.openhab.camerahub.hls.unit;

import io.netty.buffer.ByteBuf;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Pictures out of RTP: H.264 (RFC 6184 non-interleaved) and H.265 (RFC 7798 without decoding order numbers).
 *
 * <p>A picture ends with the marker bit or where the timestamp changes. Cameras that mark every slice are found out at
 * the first slice that comes late; from then on only the timestamp counts.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class VideoDepacketizer implements Depacketizer {

    private static final long NONE = -1;
    private static final int H264_IDR = 5;
    private static final int H265_FIRST_IRAP = 16;
    private static final int H265_LAST_IRAP = 21;
    private static final int STARTS = AccessUnits.PICTURE_START | AccessUnits.KEY_START | AccessUnits.PARAMETER_SETS;

    private final AccessUnits.Codec codec;
    private final UnitSink sink;
    private final PictureBuilder picture;
    private final PayloadReader payloads;
    private final SequenceWatch sequence = new SequenceWatch();
    private long timestamp = NONE;
    private long endedTimestamp = NONE;
    private boolean damaged;
    private boolean keySlice;
    private boolean marksEverySlice;

    /** @param mostBytes of a picture; larger ones are taken for lost */
    public VideoDepacketizer(AccessUnits.Codec codec, int mostBytes, UnitSink sink) {
        this.codec = codec;
        this.sink = sink;
        this.picture = new PictureBuilder(codec == AccessUnits.Codec.H264 ? NalTypes.H264 : NalTypes.H265, mostBytes);
        this.payloads = codec == AccessUnits.Codec.H264 ? PayloadReader::h264 : PayloadReader::h265;
    }

    @Override
    public void packet(ByteBuf buf, int index, int length) {
        SequenceWatch.Arrival arrival = sequence.next(RtpHeader.sequence(buf, index));
        if (arrival == SequenceWatch.Arrival.LATE) {
            return;
        }
        int payload = RtpHeader.payloadOffset(buf, index, length);
        int payloadLength = RtpHeader.payloadLength(buf, index, length);
        long its = RtpHeader.timestamp(buf, index);
        boolean loss = arrival == SequenceWatch.Arrival.AFTER_LOSS;
        damaged |= loss && timestamp != NONE;
        if (its != timestamp && timestamp != NONE) {
            finish();
        }
        int flags = payloadLength > 0 ? AccessUnits.flags(codec, buf, payload, payloadLength) : 0;
        if (timestamp == NONE && its == endedTimestamp && !loss) {
            foundSliceAfterMarker(flags);
        }
        damaged |= loss && (flags & STARTS) == 0;
        timestamp = its;
        keySlice |= isOfKeySlice(buf, payload, payloadLength);
        if (payloadLength > 0 && !payloads.read(buf, payload, payloadLength, picture)) {
            damaged = true;
        }
        damaged |= picture.isTooLarge();
        if (RtpHeader.marker(buf, index) && !marksEverySlice && picture.hasPicture()) {
            finish();
        }
    }

    @Override
    public void reset() {
        sequence.reset();
        picture.clear();
        timestamp = NONE;
        endedTimestamp = NONE;
        damaged = false;
        keySlice = false;
    }

    /** More of a picture that was taken for whole: it had a marker in its middle. */
    private void foundSliceAfterMarker(int flags) {
        if ((flags & STARTS) == 0) {
            marksEverySlice = true;
            damaged = true;
        }
    }

    private void finish() {
        endedTimestamp = timestamp;
        timestamp = NONE;
        boolean broken = damaged || picture.isInUnit();
        damaged = false;
        if (broken) {
            boolean key = picture.isKey() || keySlice;
            picture.clear();
            keySlice = false;
            sink.lost(key);
        } else if (picture.hasPicture()) {
            keySlice = false;
            sink.unit(picture.take(endedTimestamp));
        } // else parameter sets with a timestamp of their own: they belong to the picture that follows
    }

    private boolean isOfKeySlice(ByteBuf buf, int payload, int length) {
        if (length < 3) {
            return false;
        }
        int type = AccessUnits.type(codec, buf, payload);
        if (codec == AccessUnits.Codec.H264) {
            int whole = type == PayloadReader.H264_FU_A ? buf.getByte(payload + 1) & 0x1F : type;
            return whole == H264_IDR;
        }
        int whole = type == PayloadReader.H265_FRAGMENT ? buf.getByte(payload + 2) & 0x3F : type;
        return whole >= H265_FIRST_IRAP && whole <= H265_LAST_IRAP;
    }
}

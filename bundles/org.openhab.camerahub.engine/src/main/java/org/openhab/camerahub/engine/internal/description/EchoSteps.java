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
package org.openhab.camerahub.engine.internal.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;
import org.openhab.camerahub.rtsp.sdp.RtpMap;

/**
 * What an Amazon Echo needs of a session description, one step for each need. The client in it is Android's, which
 * ends its media process where others shrug; whatever pleases it is correct for every other client, so the steps are
 * always taken. The numbers are those of the list of Echo's needs in the project's notes, and tests carry them as well:
 *
 * <ul>
 * <li>17: a track that is announced but silent stops the picture
 * <li>18: a stream that seems seekable needs an RTP-Info that is right to the packet; a live one needs none
 * <li>19: control URLs must be plain or begin with {@code rtsp://}
 * <li>20: a section without control or rtpmap, and a framesize in another form, end the client
 * </ul>
 *
 * <p>Point 21, H.264 needs its parameter sets in the description, is the camera stream's part: it learns them. The
 * other points are headers, reports and answers, which are the viewer session's part.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class EchoSteps {

    private static final Pattern FRAMESIZE = Pattern.compile("\\d+ \\d+-\\d+");

    private EchoSteps() {}

    /**
     * All steps in order.
     *
     * @param silentTracks indexes of tracks to leave out
     */
    static List<SdpStep> all(Set<Integer> silentTracks) {
        return List.of(
                new SdpStep(
                        "17: silent tracks are left out", draft -> point17LeavesOutSilentTracks(draft, silentTracks)),
                new SdpStep("20: metadata is left out", EchoSteps::point20LeavesOutWhatIsNeitherPictureNorSound),
                new SdpStep("20: backchannels are left out", EchoSteps::point20LeavesOutBackchannels),
                new SdpStep("20: unknown payloads are left out", EchoSteps::point20LeavesOutPayloadsWithoutMeaning),
                new SdpStep("20: one payload type a section", EchoSteps::point20NamesOnePayloadType),
                new SdpStep("20: every payload type is explained", EchoSteps::point20ExplainsThePayloadType),
                new SdpStep("20: framesize in its exact form", EchoSteps::point20KeepsFramesizeOnlyInItsExactForm),
                new SdpStep("18: the stream is live", EchoSteps::point18SaysThatTheStreamIsLive),
                new SdpStep(
                        "19: controls are the hub's, relative", EchoSteps::point19GivesEverySectionARelativeControl));
    }

    /** All tracks silent means a camera that does not play yet, so nothing is known about any of them. */
    static Draft point17LeavesOutSilentTracks(Draft draft, Set<Integer> silentTracks) {
        Draft audible =
                draft.keep(section -> !silentTracks.contains(section.track().index()));
        return audible.sections().isEmpty() ? draft : audible;
    }

    /** ONVIF metadata and the like: sections of another type, or with no media at all. */
    static Draft point20LeavesOutWhatIsNeitherPictureNorSound(Draft draft) {
        return draft.keep(
                section -> section.track().kind() != Track.Kind.OTHER && (section.isAudio() || section.isVideo()));
    }

    /**
     * Sound towards the camera is {@code sendonly} beside a picture that is not. A camera that calls everything
     * {@code sendonly} means its own point of view.
     */
    static Draft point20LeavesOutBackchannels(Draft draft) {
        boolean ownView = draft.sections().stream().filter(Section::isVideo).allMatch(section -> section.media()
                .isBackchannel());
        return ownView
                ? draft
                : draft.keep(section -> section.isVideo() || !section.media().isBackchannel());
    }

    /** A dynamic payload type without an rtpmap can be played by nobody. */
    static Draft point20LeavesOutPayloadsWithoutMeaning(Draft draft) {
        return draft.keep(section -> rtpMap(section).isPresent());
    }

    /** The client looks at the last payload type of a section, the hub has set up the first that it knows. */
    static Draft point20NamesOnePayloadType(Draft draft) {
        return draft.each(section -> {
            String payloadType = Integer.toString(section.track().payloadType());
            List<String> lines = new ArrayList<>(section.media().lines());
            lines.set(0, "m=" + (section.isVideo() ? "video" : "audio") + " 0 RTP/AVP " + payloadType);
            lines.removeIf(line -> isOfOtherPayloadType(line, payloadType));
            return section.with(MediaDescription.of(lines));
        });
    }

    private static boolean isOfOtherPayloadType(String line, String payloadType) {
        for (String attribute : List.of("a=rtpmap:", "a=fmtp:", "a=framesize:", "a=rtcp-fb:")) {
            if (line.regionMatches(true, 0, attribute, 0, attribute.length())) {
                String first = line.substring(attribute.length()).strip().split("\\s+", 2)[0];
                return first.chars().allMatch(Character::isDigit) && !first.equals(payloadType);
            }
        }
        return false;
    }

    /** Static payload types get the rtpmap that RFC 3551 lets them do without; odd ones are written properly. */
    static Draft point20ExplainsThePayloadType(Draft draft) {
        return draft.each(section -> {
            Optional<RtpMap> map = rtpMap(section);
            return map.isEmpty() ? section : section.withAttribute("rtpmap", written(map.get()));
        });
    }

    /** {@code a=framesize:96 1920-1080}, or none. */
    static Draft point20KeepsFramesizeOnlyInItsExactForm(Draft draft) {
        return draft.withoutSessionLines(EchoSteps::isFramesize).each(section -> {
            String value = section.media().attribute("framesize");
            boolean exact = value != null
                    && FRAMESIZE.matcher(value).matches()
                    && value.startsWith(section.track().payloadType() + " ");
            Section without = section.withoutLines(EchoSteps::isFramesize);
            return exact && value != null ? without.withAttribute("framesize", value) : without;
        });
    }

    private static boolean isFramesize(String line) {
        return line.regionMatches(true, 0, "a=framesize", 0, 11);
    }

    /** A range that begins now and has no end, once, for the whole session. */
    static Draft point18SaysThatTheStreamIsLive(Draft draft) {
        List<String> lines = new ArrayList<>(draft.sessionLines());
        lines.removeIf(EchoSteps::isRange);
        lines.add("a=range:npt=now-");
        return draft.withSessionLines(lines).each(section -> section.withoutLines(EchoSteps::isRange));
    }

    private static boolean isRange(String line) {
        return line.regionMatches(true, 0, "a=range", 0, 7) || line.regionMatches(true, 0, "a=npt", 0, 5);
    }

    static Draft point19GivesEverySectionARelativeControl(Draft draft) {
        return draft.each(section -> section.withAttribute("control", Controls.of(section.track())));
    }

    private static Optional<RtpMap> rtpMap(Section section) {
        return section.media().rtpMap(section.track().payloadType());
    }

    private static String written(RtpMap map) {
        String channels = map.channels() > 1 ? "/" + map.channels() : "";
        return map.payloadType() + " " + map.encoding() + "/" + map.clockRate() + channels;
    }
}

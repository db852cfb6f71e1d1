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
package org.openhab.camerahub.engine.check;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Everything that the doctor can find, with what to do. In the texts {@code {0}}, {@code {1}} and so on stand for the
 * values of a {@link CheckItem}. A finding without a text tells of a fault, which has words of its own.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Finding {
    NAME_MISSING(
            Check.PUBLIC_NAME,
            Level.FAIL,
            "No public name is configured.",
            "Set publicName to the host name that the certificate was issued for: Alexa takes no address."),
    NAME_IS_ADDRESS(
            Check.PUBLIC_NAME,
            Level.FAIL,
            "The public name is an address.",
            "Take a host name: certificates are issued for names, and Alexa takes no address."),
    NAME_UNKNOWN(
            Check.PUBLIC_NAME,
            Level.FAIL,
            "{0} is not known to the name server.",
            "Make a DNS entry for it. If it has one with an address of your network, the router withholds it to protect from DNS rebinding: except the name from that protection."),
    NAME_HERE(Check.PUBLIC_NAME, Level.PASS, "{0} leads to this machine.", ""),
    NAME_LOOPBACK(
            Check.PUBLIC_NAME,
            Level.WARN,
            "{0} leads every machine to itself.",
            "Enter the address of this machine in the home network, or the public one."),
    NAME_IN_NETWORK(
            Check.PUBLIC_NAME,
            Level.WARN,
            "{0} leads to another machine of a private network.",
            "That machine has to pass port 443 on to port {1} of this one; else enter the address of this machine."),
    NAME_PUBLIC(
            Check.PUBLIC_NAME,
            Level.PASS,
            "{0} leads to a public address.",
            "The router has to pass its port 443 on to port {1} of this machine, for viewers at home too."),
    PORT_CLOSED(
            Check.PORT,
            Level.FAIL,
            "The port for viewers is not open.",
            "The command status says why; the row of the certificate may, too."),
    PORT_FAULT(Check.PORT, Level.FAIL, "", ""),
    PORT_SILENT(
            Check.PORT,
            Level.FAIL,
            "Port {0} is open but takes no connection.",
            "Look for a firewall on this machine."),
    PORT_OPEN(Check.PORT, Level.PASS, "Port {0} is open.", ""),
    PORT_NOT_443(
            Check.PORT,
            Level.WARN,
            "Port {0} is open, but an Echo uses 443 only.",
            "Pass port 443 on to {0}, or set port to 443."),
    CERTIFICATE_FAULT(Check.CERTIFICATE, Level.FAIL, "", ""),
    CERTIFICATE_EXPIRED(
            Check.CERTIFICATE,
            Level.FAIL,
            "The certificate expired on {0}.",
            "Renew it and see why that was not done by itself."),
    CERTIFICATE_ENDS_SOON(
            Check.CERTIFICATE, Level.WARN, "The certificate ends on {0}.", "See why it has not been renewed yet."),
    CERTIFICATE_OTHER_NAME(
            Check.CERTIFICATE,
            Level.FAIL,
            "The certificate does not name {0} but {1}.",
            "Request one for {0}, or set publicName to a name that it has."),
    CERTIFICATE_GOOD(Check.CERTIFICATE, Level.PASS, "It names {0} and lasts until {1}.", ""),
    CHAIN_GOOD(Check.CHAIN, Level.PASS, "{0} certificates lead to {1}, which viewers know.", ""),
    CHAIN_UNKNOWN(
            Check.CHAIN,
            Level.FAIL,
            "The chain ends at {0}, for which no public authority vouches.",
            "Set the path of the whole chain (fullchain.pem). A certificate of your own authority is not taken by an Echo: get one of Let's Encrypt."),
    CHAIN_OLD(
            Check.CHAIN,
            Level.WARN,
            "The chain leads to the expired DST Root CA X3.",
            "Some Echo devices fail on it: request the chain \"ISRG Root X1\"."),
    HANDSHAKE_GOOD(Check.HANDSHAKE, Level.PASS, "{0} with {1} in {2} ms.", ""),
    HANDSHAKE_EC(
            Check.HANDSHAKE,
            Level.WARN,
            "Works with {0} only: the key is EC.",
            "Echo devices are known to work with RSA keys; request one if yours refuses this."),
    HANDSHAKE_FAILED(
            Check.HANDSHAKE,
            Level.FAIL,
            "TLS 1.2 with the cipher suites of an Echo is not agreed on ({0}).",
            "Request a certificate with an RSA key of 2048 bits; see the communication log for the reason."),
    WAY_IN_GOOD(Check.WAY_IN, Level.PASS, "{0}:443 leads to this hub, seen from this machine.", ""),
    WAY_IN_OTHER(
            Check.WAY_IN,
            Level.FAIL,
            "At {0}:443 another server answers, with another certificate.",
            "Pass port 443 on to the hub: by the router, or by host name in front of the web server that has it now."),
    WAY_IN_CLOSED(
            Check.WAY_IN,
            Level.WARN,
            "{0}:443 cannot be reached from this machine.",
            "If viewers at home fail as well: the router does not lead its own public address back inside (NAT loopback); give the name this machine's address in the home's name server. Else check the forwarding of port 443."),
    AUTHENTICATION_NONE(
            Check.AUTHENTICATION,
            Level.WARN,
            "Viewers need no password.",
            "Whoever knows the name and a path can watch: set authentication to BASIC with an account, and the same in the skill."),
    AUTHENTICATION_SET(Check.AUTHENTICATION, Level.PASS, "{0} with {1} account(s), as Alexa can do it.", ""),
    CAMERA_FAULT(Check.CAMERA, Level.FAIL, "", ""),
    CAMERA_ANSWERS(Check.CAMERA, Level.PASS, "It answers without asking for a login.", ""),
    CAMERA_ANSWERS_LOGIN(Check.CAMERA, Level.PASS, "It answers and takes the login ({0}).", ""),
    PERMISSION_DENIED(
            Check.PERMISSION,
            Level.WARN,
            "The stream is switched off, so it was not played.",
            "Switch the stream of the camera on to let viewers in."),
    DESCRIPTION_FAST(Check.DESCRIPTION, Level.PASS, "The camera describes its stream in {0} ms.", ""),
    DESCRIPTION_SLOW(
            Check.DESCRIPTION,
            Level.WARN,
            "The camera takes {0} ms to describe its stream, of the 6000 ms that an Echo waits.",
            "Close other viewers of the camera, use a wire instead of radio, or keep its stream open with a long linger."),
    VIDEO_GOOD(Check.VIDEO, Level.PASS, "{0}", ""),
    VIDEO_MISSING(
            Check.VIDEO,
            Level.FAIL,
            "The camera announces no video.",
            "Switch video on in the camera, or take the address of another stream."),
    VIDEO_OTHER(
            Check.VIDEO,
            Level.FAIL,
            "The video is {0}; an Echo shows H.264 only.",
            "Set the camera to H.264, or take the address of its second stream, which often is."),
    RESOLUTION_GOOD(Check.RESOLUTION, Level.PASS, "{0} x {1}", ""),
    RESOLUTION_UNKNOWN(
            Check.RESOLUTION,
            Level.WARN,
            "The camera does not tell its resolution.",
            "Declare the one that is set in the camera to Alexa."),
    RESOLUTION_LARGE(
            Check.RESOLUTION,
            Level.WARN,
            "{0} x {1} is more than the 1920 x 1080 that Alexa devices are known to show.",
            "Set the camera to 1080p or 720p, or take the address of its second stream."),
    AUDIO_GOOD(Check.AUDIO, Level.PASS, "{0}", ""),
    AUDIO_NOT_IN_HLS(
            Check.AUDIO,
            Level.PASS,
            "{0}. Browsers and other players of HLS hear nothing of it.",
            "For them set the camera to AAC."),
    AUDIO_MISSING(
            Check.AUDIO,
            Level.PASS,
            "The camera announces no sound.",
            "Nothing is wrong with that; declare the audio codec NONE in a skill of your own. For sound, switch it on in the camera."),
    AUDIO_REMOVED(Check.AUDIO, Level.PASS, "Sound is left out by the modifier del_audio.", ""),
    AUDIO_OTHER(
            Check.AUDIO,
            Level.WARN,
            "The sound is {0}, which the hub leaves out.",
            "Set the camera to AAC or G.711 to hear it."),
    FIRST_PICTURE_FAST(Check.FIRST_PICTURE, Level.PASS, "After {0} ms there was a whole picture.", ""),
    FIRST_PICTURE_SLOW(
            Check.FIRST_PICTURE,
            Level.WARN,
            "It took {0} ms to a whole picture, of the 6000 ms that an Echo waits.",
            "Set a key frame interval of 1 to 2 seconds in the camera, or a longer linger."),
    FIRST_PICTURE_LATE(
            Check.FIRST_PICTURE,
            Level.FAIL,
            "It took {0} ms to a whole picture; an Echo gives up after 6000 ms.",
            "Set a key frame interval of 1 to 2 seconds in the camera, or a longer linger."),
    FIRST_PICTURE_NONE(
            Check.FIRST_PICTURE,
            Level.FAIL,
            "No whole picture came within {0} ms.",
            "Set a key frame interval of 1 to 2 seconds in the camera."),
    FIRST_PICTURE_FAULT(Check.FIRST_PICTURE, Level.FAIL, "", ""),
    TRACKS_GOOD(Check.TRACKS, Level.PASS, "Every announced track sends.", ""),
    TRACKS_SILENT(
            Check.TRACKS,
            Level.FAIL,
            "Announced but silent: {0}.",
            "An Echo waits for it in vain and shows nothing. Switch it on in the camera, or set the modifier del_audio or skipSilentTracks."),
    REPORTS_SEEN(Check.REPORTS, Level.PASS, "The camera's first ones came after {0} ms.", ""),
    REPORTS_LATE(Check.REPORTS, Level.PASS, "The camera sent none for {0} within {1} ms; the hub sends its own.", "");

    private final Check check;
    private final Level level;
    private final String text;
    private final String advice;

    Finding(Check check, Level level, String text, String advice) {
        this.check = check;
        this.level = level;
        this.text = text;
        this.advice = advice;
    }

    public Check check() {
        return check;
    }

    public Level level() {
        return level;
    }

    /**
     * The key of the translated texts: {@code check.<key>.text} and {@code check.<key>.advice} in the service's
     * properties.
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The English text, empty if a fault tells it. */
    public String text() {
        return text;
    }

    /** What to do, in English; empty if nothing, or if a fault tells it. */
    public String advice() {
        return advice;
    }
}

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
package org.openhab.io.camerahub;

import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.Placeholders;

/**
 * What can be wrong with a camera's description, each with its cause and its cure. One place for the words: the log has
 * them as they are here, the service's properties have them as {@code problem.<key>} in other languages.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum ProblemKind {
    /* the address */
    ADDRESS_MISSING("The camera's address is missing: the value of the metadata is rtsp://host/path."),
    ADDRESS_LINES("The camera's address is not an RTSP URL: it must not contain CR, LF or NUL."),
    ADDRESS_SCHEME("The camera's address is not an RTSP URL: it must start with rtsp:// or rtsps://."),
    ADDRESS_HOST(
            "The camera's address is not an RTSP URL: it must name a host; '/', '?' and '@' in a password are written as %2F, %3F and %40, an IPv6 address stands in brackets."),
    ADDRESS_PORT(
            "The camera's address is not an RTSP URL: its port must be a number from 1 to 65535; '/' and '?' in a password are written as %2F and %3F."),
    ADDRESS_CREDENTIALS(
            "The address has a user name and a password in it, which everybody who may read items can see. They are not used: write them into 'cameraCredentials' of the service's configuration, take them out here, and give the camera a new password."),
    ADDRESS_PASSWORD(
            "The address seems to have a password in its path, which everybody who may read items can see: if the camera can do it otherwise, write it into 'cameraCredentials' of the service's configuration instead."),
    /* the details; {0} is the detail's name */
    DETAIL_UNKNOWN("'{0}' means nothing here."),
    PATH_FORM("'{0}' may have letters, digits and the characters . _ ~ - in segments separated by '/'."),
    CHOICE("'{0}' must be one of {1}; {2} is taken."),
    SECONDS("'{0}' must be a number of seconds from 0 to {1}; {2} is taken."),
    FLAG("'{0}' must be true or false."),
    FLAG_DEFAULT("'{0}' must be true or false; {1} is taken."),
    MODIFIER_UNKNOWN("There is no modifier '{0}'; known are {1}."),
    USER_AGENT_RULE("'{0}' is written as 'part of the User-Agent: modifiers; another part: modifiers'."),
    /* what the Alexa skill sends to Amazon; {0} are the names of details */
    SECRET_SENT(
            "It has a secret in {0}: the Alexa skill sends it to Amazon, and everybody who may read items can read it. Take it out and give the camera a new password; the hub does not need it there."),
    /* the attributes of AlexaCamProxy4P3; {0} is the attribute's name */
    VALUE_UNUSED("The value of the metadata is not used, since '{0}' has the addresses: leave the value empty."),
    CREDENTIALS_READABLE(
            "'{0}' is used, but everybody who may read items can see it: better write it into 'cameraCredentials' of the service's configuration."),
    CREDENTIALS_FORM("'{0}' is written as user:password, or as the same in Base64."),
    VIEWER_READABLE(
            "'{0}' is not used, and everybody who may read items can see it: write it into 'accounts' of the service's configuration."),
    PROXY_MISSING("'{0}' is missing, so the camera is not published."),
    STREAM_WITHOUT_ADDRESS("'{0}' has no address Stream{1} in '{2}'."),
    STREAM_UNDESCRIBED("Stream{1} is left out, since '{0}' is missing."),
    STREAM_NAMES("'{0}' names the streams Stream1, Stream2 and Stream3, no others."),
    NOT_JSON("'{0}' is not JSON."),
    KEY_TWICE("'{0}', line {1}: '{2}' stands there twice; the last one is taken."),
    WORD_UNKNOWN("'{0}' has '{1}', which is none of {2}."),
    NO_RTSP("'{0}' is no RTSP stream."),
    VIDEO_NOT_SHOWN("'{0}' offers {1}, which the hub does not show: let the camera send H.264."),
    RESOLUTION_FORM("'{0}' has a resolution without width and height in pixels."),
    RESOLUTION_HIGH("'{0}' is higher than the {1} lines that an Echo shows: let the camera send a smaller picture."),
    /* cameras of several sources; {0} is the path, {1} the camera that has it */
    PATH_TAKEN("Its path '{0}' is the path of camera {1} already, so it is left out: give it another path.");

    private final String text;

    ProblemKind(String text) {
        this.text = text;
    }

    /** E.g. {@code address-missing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Cause and cure in English; {@code values} stand for {@code {0}}, {@code {1}}, ... */
    public String text(List<String> values) {
        return Placeholders.fill(text, values);
    }
}

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
package org.openhab.binding.camerahub.internal.api;

import static javax.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static javax.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.api.form.Part;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.token.TokenHolder;

/**
 * What cameras ask and tell.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CameraApi {

    static final int PICTURE_LIMIT = 5 * 1024 * 1024;

    private static final String PICTURE = "pic";
    private static final String JPEG = "image/jpeg";

    private final Household household;
    private final HouseholdClock clock;

    CameraApi(Household household, HouseholdClock clock) {
        this.household = household;
        this.clock = clock;
    }

    /** What the camera may do now. */
    Map<String, ?> setup(ApiRequest request, TokenHolder holder) throws ApiException {
        Switches switches = camera(holder).switches();
        Map<String, Boolean> answer = new TreeMap<>();
        answer.put("stream", switches.stream());
        answer.put("motion_detection", switches.motionDetection());
        answer.put("night_mode", switches.nightMode());
        return answer;
    }

    /** A motion, with its picture; what is sent while detection is off is well received and dropped. */
    Map<String, ?> motion(ApiRequest request, TokenHolder holder) throws ApiException {
        byte[] picture = picture(request);
        HouseholdCamera camera = camera(holder);
        boolean accepted = camera.switches().motionDetection();
        if (accepted) {
            camera.motion(clock.now(), picture);
        }
        return Map.of("accepted", accepted);
    }

    private HouseholdCamera camera(TokenHolder holder) throws ApiException {
        return household
                .camera(holder.thing())
                .orElseThrow(() -> new ApiException(SC_NOT_FOUND, "the camera's Thing is not in operation"));
    }

    private static byte[] picture(ApiRequest request) throws ApiException {
        if (!request.isMultipart()) {
            throw new ApiException(SC_BAD_REQUEST, "a motion is sent as multipart/form-data");
        }
        while (request.part(PICTURE).isEmpty() && request.readOn()) {
            // it may be in the next part
        }
        Part part = request.part(PICTURE)
                .filter(found -> found.type().equals(JPEG))
                .orElseThrow(
                        () -> new ApiException(SC_BAD_REQUEST, "the field pic must be a file of the type image/jpeg"));
        if (!JpegCheck.isJpeg(part.content())) {
            throw new ApiException(SC_BAD_REQUEST, "the field pic is no whole JPEG picture");
        }
        return part.content();
    }
}

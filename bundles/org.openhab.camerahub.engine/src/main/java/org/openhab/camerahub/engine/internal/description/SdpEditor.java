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
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Turns a camera's session description into the one for a viewer, step by step: privacy, the camera's modifiers, Echo's
 * needs, the hub's own session lines.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SdpEditor {

    private SdpEditor() {}

    /**
     * @param userAgent of the viewer, which may choose modifiers; empty if it does not say
     * @throws HubException of kind {@link FaultKind#CAMERA_UNUSABLE} if no section is left
     */
    public static ViewerDescription edit(StreamDescription stream, Camera camera, String userAgent)
            throws HubException {
        Set<Modifier> modifiers = camera.modifiers().forUserAgent(userAgent);
        String host = camera.url().host();
        Draft draft = Draft.of(stream);
        for (SdpStep step : steps(stream, camera, modifiers)) {
            draft = step.apply(draft);
        }
        if (draft.sections().isEmpty()) {
            throw new HubException(FaultKind.CAMERA_UNUSABLE, camera.label(), FaultDetail.NO_SECTION_LEFT);
        }
        String sdp = text(stream.sdp(), draft) + (modifiers.contains(Modifier.ADD_CRLF) ? "\r\n" : "");
        return new ViewerDescription(
                sdp,
                draft.sections().stream().map(Section::track).toList(),
                DescriptionHeaders.passedOn(stream.headers(), modifiers, host));
    }

    private static List<SdpStep> steps(StreamDescription stream, Camera camera, Set<Modifier> modifiers) {
        Set<Integer> leftOut = camera.skipSilentTracks() ? stream.silentTracks() : Set.of();
        List<SdpStep> steps = new ArrayList<>();
        steps.addAll(PrivacySteps.first(camera.url().host()));
        steps.addAll(ModifierSteps.of(modifiers));
        steps.addAll(EchoSteps.all(leftOut));
        steps.addAll(PrivacySteps.last());
        return steps;
    }

    private static String text(SessionDescription original, Draft draft) {
        return original.withSessionLines(draft.sessionLines())
                .withMedia(draft.sections().stream().map(Section::media).toList())
                .toString();
    }
}

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
package org.openhab.io.camerahub.internal;

import java.util.Collection;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.io.camerahub.CameraProblem;

/**
 * Modifiers that are written down elsewhere than the camera itself: they come on top of the camera's own, whoever
 * provides the camera, and go without leaving a trace. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface CameraOverlay {

    /** By the camera's id; ids that no camera has mean nothing. */
    Map<String, ModifierRules> modifiers();

    Collection<CameraProblem> problems();

    /** From now on the listener is told after every change of {@link #modifiers} and {@link #problems}. */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);
}

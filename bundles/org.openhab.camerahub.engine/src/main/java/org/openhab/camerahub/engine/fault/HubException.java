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
package org.openhab.camerahub.engine.fault;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A fault that happened, with the camera it concerns and what the peer or the system said.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class HubException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final String camera;
    private final String detail;
    private final @Nullable FaultDetail seen;
    private final transient List<String> values;

    private HubException(
            FaultKind kind,
            String camera,
            String detail,
            @Nullable FaultDetail seen,
            List<String> values,
            @Nullable Throwable cause) {
        super(kind.message().replace("{camera}", camera).replace("{detail}", detail), cause);
        this.kind = kind;
        this.camera = camera;
        this.detail = detail;
        this.seen = seen;
        this.values = values;
    }

    /**
     * @param camera name of the camera, empty if the fault concerns none
     * @param detail what the peer or the system said, without addresses and secrets; it is told as it is
     */
    public HubException(FaultKind kind, String camera, String detail, @Nullable Throwable cause) {
        this(kind, camera, detail, null, List.of(), cause);
    }

    public HubException(FaultKind kind, String camera, String detail) {
        this(kind, camera, detail, null);
    }

    /**
     * @param seen what the hub has seen
     * @param values of its text, without addresses of cameras and secrets
     */
    public HubException(FaultKind kind, String camera, @Nullable Throwable cause, FaultDetail seen, String... values) {
        this(kind, camera, seen.text(List.of(values)), seen, List.of(values), cause);
    }

    public HubException(FaultKind kind, String camera, FaultDetail seen, String... values) {
        this(kind, camera, null, seen, values);
    }

    public FaultKind kind() {
        return kind;
    }

    /** Name of the camera, empty if the fault concerns none. */
    public String camera() {
        return camera;
    }

    /** What was seen, in English, without addresses and secrets. */
    public String detail() {
        return detail;
    }

    /** The same as a kind, to say it in another language; null if it was said by a peer or the system. */
    public @Nullable FaultDetail seen() {
        return seen;
    }

    /** What stands for {@code {0}}, {@code {1}}, ... in its text. */
    public List<String> values() {
        return values;
    }
}

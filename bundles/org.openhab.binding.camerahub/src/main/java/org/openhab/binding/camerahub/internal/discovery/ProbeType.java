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
package org.openhab.binding.camerahub.internal.discovery;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is asked for by a probe: a qualified name.
 *
 * @param prefix the one that everybody uses, since some devices compare texts and not names
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record ProbeType(String namespace, String prefix, String name) {

    /** Some cameras answer to the one only, some to the other. */
    static final List<ProbeType> OF_CAMERAS = List.of(
            new ProbeType("http://www.onvif.org/ver10/network/wsdl", "dn", "NetworkVideoTransmitter"),
            new ProbeType("http://www.onvif.org/ver10/device/wsdl", "tds", "Device"));
}

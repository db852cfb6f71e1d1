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
package org.openhab.camerahub.engine.internal.doctor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.monitor.CertificateInfo;

/**
 * How the hub is set up and how it is.
 *
 * @param certificate the one in use, null if there is none
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubFacts(
        HubConfig config, HubStatus status, @Nullable CertificateInfo certificate) {}

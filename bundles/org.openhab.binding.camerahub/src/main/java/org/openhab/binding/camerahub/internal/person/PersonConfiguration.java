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
package org.openhab.binding.camerahub.internal.person;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The parameters of a person's Thing as openHAB fills them in.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class PersonConfiguration {

    public String userId = "";
    public int awayDelay = 300;
    public List<String> devices = List.of();
}

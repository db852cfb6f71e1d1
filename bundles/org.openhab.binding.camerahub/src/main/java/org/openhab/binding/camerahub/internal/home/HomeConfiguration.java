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
package org.openhab.binding.camerahub.internal.home;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The parameters of a home's Thing as openHAB fills them in.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class HomeConfiguration {

    public int nightOffset;
    public String telegramToken = "";
    public String telegramChat = "";
    public String telegramProxy = "";
    public int quietTime = 60;
}

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

import java.util.List;
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
    public boolean telegramSwitching = true;
    public String mailServer = "";
    public int mailPort;
    public String mailSecurity = "STARTTLS";
    public String mailTrust = "AUTHORITIES";
    public String mailUser = "";
    public String mailPassword = "";
    public String mailFrom = "";
    public List<String> mailTo = List.of();
    public boolean mailSwitching = true;
    public int quietTime = 60;
    public String routerUrl = "";
    public String routerUser = "";
    public String routerPassword = "";
    public String routerTrust = "AUTHORITIES";
    public int routerInterval = 60;
}

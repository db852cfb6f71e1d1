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
package org.openhab.camerahub.itests.web;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openhab.camerahub.itests.peer.Firefox;
import org.openhab.camerahub.itests.peer.WebBrowser;

/**
 * The pages with a made-up hub in the other engine. Left out where Debian's Firefox is not installed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@EnabledIf("org.openhab.camerahub.itests.peer.Firefox#isInstalled")
class WebPagesInFirefoxTest extends WebPagesTest {

    @Override
    WebBrowser openBrowser() throws Exception {
        return Firefox.start();
    }
}

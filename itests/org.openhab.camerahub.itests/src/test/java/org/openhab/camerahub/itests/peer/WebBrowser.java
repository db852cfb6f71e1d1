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
package org.openhab.camerahub.itests.peer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * A browser without a window that a test drives.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface WebBrowser extends AutoCloseable {

    RemoteWebDriver driver();

    @Override
    void close();
}

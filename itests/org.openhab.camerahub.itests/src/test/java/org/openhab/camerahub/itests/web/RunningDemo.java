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

import java.net.URI;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The demo that the README's first command has started, as that command describes it: {@code .ci/demo} reads this and
 * starts the tests with it.
 *
 * @param page {@code demo.page}: where the pages are
 * @param token {@code demo.token}: an administrator's API token
 * @param viewer {@code demo.viewer}: the address for ffplay, with the viewers' login
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record RunningDemo(URI page, String token, String viewer) {

    static final String PAGE = "demo.page";

    static RunningDemo ofThisRun() {
        return new RunningDemo(URI.create(property(PAGE)), property("demo.token"), property("demo.viewer"));
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    /** The port of viewers. */
    int port() {
        return URI.create(viewer).getPort();
    }

    /** The address for a viewer with another login. */
    String viewer(String user, String password) {
        return withLogin(viewer.replaceFirst("//[^/]*@", "//"), user + ":" + password);
    }

    /** An address that the pages show, with the login of the demo. */
    String withLogin(String address) {
        return withLogin(address, String.valueOf(URI.create(viewer).getUserInfo()));
    }

    private static String withLogin(String address, String login) {
        return address.replaceFirst("//", "//" + login + "@");
    }
}

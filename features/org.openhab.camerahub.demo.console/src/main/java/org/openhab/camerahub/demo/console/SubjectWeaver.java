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
package org.openhab.camerahub.demo.console;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Keeps Karaf's console alive on JDK 24 and newer, where {@code Subject.getSubject} only throws: Karaf's classes that
 * call it get {@link Administrator#getSubject} instead.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SubjectWeaver implements WeavingHook {

    /** The first JDK without the method. */
    static final int NEEDED_SINCE = 24;

    private static final String KARAF = "org.apache.karaf.";
    private static final String METHOD = "getSubject";

    @Override
    public void weave(@Nullable WovenClass woven) {
        WovenClass candidate = Objects.requireNonNull(woven);
        String bundle = candidate.getBundleWiring().getBundle().getSymbolicName();
        if (bundle == null || !bundle.startsWith(KARAF) || !mentions(candidate.getBytes())) {
            return;
        }
        candidate.setBytes(new ConstantPool(candidate.getBytes())
                .redirect("javax/security/auth/Subject", METHOD, Administrator.class.getName()));
        candidate.getDynamicImports().add(Administrator.class.getPackageName());
    }

    private static boolean mentions(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(METHOD);
    }
}

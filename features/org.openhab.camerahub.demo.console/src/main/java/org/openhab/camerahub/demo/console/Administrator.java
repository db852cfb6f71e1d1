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

import java.security.AccessControlContext;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The one user of this Karaf, with the roles that its local console gives: who may type here has started it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Administrator {

    private static final Subject SUBJECT = new Subject(
            true,
            Set.of(
                    new UserPrincipal("karaf"),
                    new RolePrincipal("admin"),
                    new RolePrincipal("manager"),
                    new RolePrincipal("viewer"),
                    new RolePrincipal("systembundles")),
            Set.of(),
            Set.of());

    private Administrator() {}

    static Subject subject() {
        return SUBJECT;
    }

    /**
     * Stands for {@code Subject.getSubject}, which newer JDKs no longer have; called by woven classes only.
     */
    public static Subject getSubject(@Nullable AccessControlContext context) {
        return SUBJECT;
    }
}

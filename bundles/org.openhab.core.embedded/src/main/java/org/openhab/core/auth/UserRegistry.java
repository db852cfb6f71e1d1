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
package org.openhab.core.auth;

import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.Registry;

/**
 * The users of openHAB.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface UserRegistry extends Registry<User, String> {

    User register(String username, String password, Set<String> roles);

    /** @return the token, which is shown this once */
    String addUserApiToken(User user, String name, String scope);
}

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
package org.openhab.ui.camerahub.internal.dispatch;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.SecurityContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.Role;
import org.openhab.core.io.rest.auth.AuthFilter;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets administrators in, as openHAB knows them: by the token of its main page or by an API token. Who shows nothing is
 * refused even where openHAB takes everybody at home for a user.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Gate {

    private static final String OWN_HEADER = "X-OPENHAB-TOKEN";

    private final Logger logger = LoggerFactory.getLogger(Gate.class);
    private final AuthFilter filter;

    public Gate(AuthFilter filter) {
        this.filter = filter;
    }

    void admit(HttpServletRequest request) throws ApiException {
        if (request.getHeader("Authorization") == null && request.getHeader(OWN_HEADER) == null) {
            throw new ApiException(ApiFault.NOT_AUTHENTICATED);
        }
        SecurityContext context = context(request);
        if (context == null) {
            throw new ApiException(ApiFault.NOT_AUTHENTICATED);
        }
        if (!context.isUserInRole(Role.ADMIN)) {
            throw new ApiException(ApiFault.NOT_ADMINISTRATOR);
        }
    }

    private @Nullable SecurityContext context(HttpServletRequest request) {
        try {
            return filter.getSecurityContext(request, false);
        } catch (AuthenticationException | IOException | RuntimeException e) {
            // openHAB's filter lets through what its parsers throw at nonsense
            logger.debug("Credentials are refused: {}", e.getMessage());
            return null;
        }
    }
}

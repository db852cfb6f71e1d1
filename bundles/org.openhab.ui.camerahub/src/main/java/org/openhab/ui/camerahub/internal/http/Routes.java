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
package org.openhab.ui.camerahub.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All that the API can be asked.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Routes(List<Route> all) {

    /**
     * A route and what its names stand for.
     */
    public record Match(Route route, Map<String, String> names) {}

    public Routes {
        all = List.copyOf(all);
    }

    /** @param method of the request; HEAD is a GET whose body the container leaves out, unless that has no end */
    public Match find(String method, String path) throws ApiException {
        List<String> others = new ArrayList<>();
        for (Route route : all) {
            Optional<Map<String, String>> names = route.match(path);
            if (names.isPresent()) {
                boolean head = "HEAD".equals(method) && !(route.action() instanceof Action.Stream);
                if (route.method().equals(head ? "GET" : method)) {
                    return new Match(route, names.get());
                }
                others.add(route.method());
            }
        }
        throw others.isEmpty()
                ? new ApiException(ApiFault.NO_SUCH_PATH)
                : new ApiException(ApiFault.METHOD_NOT_ALLOWED, String.join(", ", others));
    }
}

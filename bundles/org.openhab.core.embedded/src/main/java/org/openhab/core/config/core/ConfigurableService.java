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
package org.openhab.core.config.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a component that users configure in openHAB's settings.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ConfigurableService {

    String PREFIX_ = "service.config.";

    /** The name of the settings page. */
    String label() default "";

    /** The group of the settings page. */
    String category() default "";

    /** The configuration description: {@code io:<id>}. */
    String description_uri();

    /** True if there may be several instances. */
    boolean factory() default false;
}

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
package org.openhab.ui.camerahub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Which way dependencies may point.
 *
 * @author Camera Hub authors - Initial contribution
 */
@AnalyzeClasses(packages = "org.openhab.ui.camerahub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule theInterfaceKnowsNothingInternalAndNoBinding = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.openhab.camerahub.engine.internal..",
                    "org.openhab.camerahub.hls..",
                    "org.openhab.io.camerahub.internal..",
                    "org.openhab.binding..",
                    "org.openhab.core.embedded..",
                    "io.netty..");

    @ArchTest
    static final ArchRule whatSpeaksHttpKnowsNothingOfCameras = noClasses()
            .that()
            .resideInAnyPackage("..internal.http..", "..internal.dispatch..", "..internal.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openhab.camerahub..", "..internal.api..");
}

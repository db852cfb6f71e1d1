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
package org.openhab.binding.camerahub;

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
@AnalyzeClasses(packages = "org.openhab.binding.camerahub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule theBindingKnowsNothingInternalOfOthers = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.openhab.camerahub.engine.internal..",
                    "org.openhab.io.camerahub.internal..",
                    "org.openhab.core.embedded..",
                    "io.netty..");

    @ArchTest
    static final ArchRule theHouseholdKnowsNoThings = noClasses()
            .that()
            .resideInAPackage("..internal.household..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openhab.core.thing..", "org.openhab.camerahub..");

    @ArchTest
    static final ArchRule whatACameraIsMadeOfKnowsNoHandler = noClasses()
            .that()
            .resideInAPackage("..internal.camera.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.openhab.binding.camerahub.internal.camera");

    @ArchTest
    static final ArchRule aCamerasSettingsKnowNothingOfItsOperation = noClasses()
            .that()
            .resideInAPackage("..internal.camera.settings")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..internal.camera.health", "..internal.camera.offer");
}

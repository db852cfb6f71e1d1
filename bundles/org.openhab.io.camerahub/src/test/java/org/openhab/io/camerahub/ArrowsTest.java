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
package org.openhab.io.camerahub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
@AnalyzeClasses(packages = "org.openhab.io.camerahub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule theServiceKnowsNothingInternalOfTheEngineOrOfOpenhab = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openhab.camerahub.engine.internal..", "org.openhab.core.embedded..", "io.netty..");

    @ArchTest
    static final ArchRule theInterfaceForProvidersKnowsNothingInternal = classes()
            .that()
            .resideInAPackage("org.openhab.io.camerahub")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.openhab.io.camerahub",
                    "org.openhab.core.io.console",
                    "org.openhab.camerahub.engine",
                    "org.openhab.camerahub.engine.camera",
                    "org.openhab.camerahub.engine.check",
                    "org.openhab.camerahub.engine.fault",
                    "org.openhab.camerahub.engine.live",
                    "org.openhab.camerahub.engine.monitor",
                    "org.eclipse.jdt.annotation",
                    "java..");

    @ArchTest
    static final ArchRule metadataAndConsoleDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..internal.metadata..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal.console..");

    @ArchTest
    static final ArchRule whatTheOriginalsAttributesMeanIsKnownWithoutOpenhab = noClasses()
            .that()
            .resideInAnyPackage("..internal.original..", "..internal.migration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openhab.core..", "..internal.metadata..", "..internal.console..");
}

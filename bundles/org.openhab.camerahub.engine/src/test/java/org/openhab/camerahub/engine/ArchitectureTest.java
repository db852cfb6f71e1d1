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
package org.openhab.camerahub.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may know whom inside the engine, and what the engine may know of the world.
 *
 * @author Camera Hub authors - Initial contribution
 */
@AnalyzeClasses(packages = "org.openhab.camerahub.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "org.openhab.camerahub.engine";
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    @ArchTest
    static final ArchRule KNOWS_THE_PROTOCOL_NETTY_AND_LITTLE_ELSE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + "..",
                    "org.openhab.camerahub.rtsp..",
                    "org.openhab.camerahub.hls..",
                    "io.netty..",
                    "org.bouncycastle..",
                    "org.slf4j..",
                    "org.eclipse.jdt.annotation..",
                    "java..",
                    "javax.crypto..",
                    "javax.net.ssl..",
                    "javax.security.auth.x500..")
            .because("the engine runs and is tested without openHAB and OSGi");

    @ArchTest
    static final ArchRule BOUNCY_CASTLE_IS_FOR_CERTIFICATES = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE + ".internal.tls")
            .should()
            .dependOnClassesThat(resideInAPackage("org.bouncycastle.."));

    @ArchTest
    static final ArchRule THE_NATIVE_TRANSPORT_IS_OPTIONAL = noClasses()
            .that()
            .doNotHaveSimpleName("EpollTransport")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty.channel.epoll..", "io.netty.channel.unix..", "io.netty.internal.tcnative..");

    @ArchTest
    static final ArchRule THE_CAMERA_SIDE_KNOWS_NO_VIEWER = noClasses()
            .that()
            .resideInAnyPackage(
                    ENGINE + ".internal.relay..",
                    ENGINE + ".internal.source..",
                    ENGINE + ".internal.dialogue..",
                    ENGINE + ".internal.timing..",
                    ENGINE + ".internal.media..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + ".internal.http..",
                    ENGINE + ".internal.page..",
                    ENGINE + ".internal.player..",
                    ENGINE + ".internal.session..",
                    ENGINE + ".internal.viewer..",
                    ENGINE + ".internal.playout..",
                    ENGINE + ".internal.description..",
                    ENGINE + ".internal.access..",
                    ENGINE + ".internal.arrival..",
                    ENGINE + ".internal.endpoint..",
                    ENGINE + ".internal.tls..",
                    ENGINE + ".internal.log..");

    @ArchTest
    static final ArchRule VIEWERS_KNOW_CAMERAS_ONLY_AS_STREAMS = noClasses()
            .that()
            .resideInAnyPackage(
                    ENGINE + ".internal.page..",
                    ENGINE + ".internal.player..",
                    ENGINE + ".internal.session..",
                    ENGINE + ".internal.viewer..",
                    ENGINE + ".internal.playout..",
                    ENGINE + ".internal.description..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + ".internal.relay..",
                    ENGINE + ".internal.source..",
                    ENGINE + ".internal.dialogue..",
                    ENGINE + ".internal.timing..",
                    ENGINE + ".internal.media..",
                    ENGINE + ".internal.access..",
                    ENGINE + ".internal.arrival..",
                    ENGINE + ".internal.endpoint..",
                    ENGINE + ".internal.tls..",
                    ENGINE + ".internal.log..");

    @ArchTest
    static final ArchRule WHAT_SPEAKS_HTTP_KNOWS_NO_CAMERA = noClasses()
            .that()
            .resideInAPackage(ENGINE + ".internal.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + ".camera..",
                    ENGINE + ".internal.stream..",
                    ENGINE + ".internal.live..",
                    ENGINE + ".internal.snapshot..");

    @ArchTest
    static final ArchRule WHOEVER_OPENS_THE_DOOR_KNOWS_NO_CAMERA = noClasses()
            .that()
            .resideInAnyPackage(
                    ENGINE + ".internal.arrival..",
                    ENGINE + ".internal.endpoint..",
                    ENGINE + ".internal.tls..",
                    ENGINE + ".internal.log..",
                    ENGINE + ".internal.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + ".internal.relay..",
                    ENGINE + ".internal.source..",
                    ENGINE + ".internal.dialogue..",
                    ENGINE + ".internal.timing..",
                    ENGINE + ".internal.stream..",
                    ENGINE + ".internal.media..");

    @ArchTest
    static final ArchRule ONLY_THE_FACADE_WIRES = noClasses()
            .that()
            .resideInAPackage(ENGINE + ".internal..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.engine\\.(CameraHub|HubLifecycle|HubRuntime|HubSecurity|StatusReport)");

    @ArchTest
    static final ArchRule INTERNAL_PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching(ENGINE + ".internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void aPackageHasADozenTypesAtMost(JavaClasses classes) {
        typesByPackage(classes)
                .forEach((name, types) -> assertThat(name + ": " + types, types, hasSize(lessThanOrEqualTo(12))));
    }

    @ArchTest
    static void everyPackageIsInTheTableOfTheDocumentation(JavaClasses classes) throws IOException {
        String prefix = ENGINE + ".internal.";
        List<String> internal = typesByPackage(classes).keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
        String text = Files.readString(Path.of("../../docs/architecture.md"));
        int begin = text.indexOf("Inside the engine");
        String table = text.substring(begin, text.indexOf("\n\n", text.indexOf("| --- |", begin)));
        List<String> told = table.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> NAME.matcher(line.split("\\|")[1]).results().map(name -> name.group(1)))
                .toList();
        assertThat(told, containsInAnyOrder(internal.toArray()));
    }

    private static Map<String, List<String>> typesByPackage(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
    }
}

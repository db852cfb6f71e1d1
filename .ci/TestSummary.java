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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the reports of all tests that ran since a moment: names those that failed, those that passed only at the second
 * try and the slowest classes, and writes their numbers to a file. Run by the java command from its source.
 *
 * Arguments: the repository, a file as old as the moment, the file for the numbers (passed and failed).
 */
final class TestSummary {

    private static final int LINES = 12;
    private static final int SLOWEST = 10;

    private final List<String> failed = new ArrayList<>();
    private final List<String> flaky = new ArrayList<>();
    private final Map<Double, String> seconds = new TreeMap<>();
    private int passed;
    private int skipped;

    public static void main(String[] arguments) throws Exception {
        TestSummary summary = new TestSummary();
        summary.read(Path.of(arguments[0]).toRealPath(), Files.getLastModifiedTime(Path.of(arguments[1])));
        summary.print();
        Files.writeString(Path.of(arguments[2]), summary.passed + " " + summary.failed.size() + "\n");
    }

    private void read(Path repository, FileTime since) throws Exception {
        List<Path> reports;
        try (Stream<Path> files = Files.find(
                repository,
                5,
                (file, attributes) -> file.getParent().endsWith("target/surefire-reports")
                        && file.getFileName().toString().matches("TEST-.*\\.xml")
                        && attributes.lastModifiedTime().compareTo(since) >= 0)) {
            reports = files.sorted().toList();
        }
        for (Path report : reports) {
            try (InputStream stream = Files.newInputStream(report)) {
                readReport(XMLInputFactory.newFactory().createXMLStreamReader(stream));
            } catch (XMLStreamException | IOException e) {
                failed.add("unreadable report " + report + ": " + e.getMessage());
            }
        }
    }

    private void readReport(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("testsuite")) {
                seconds.put(number(xml, "time"), xml.getAttributeValue(null, "name"));
            } else if (xml.getLocalName().equals("testcase")) {
                readCase(xml);
            }
        }
    }

    /** A test that failed has a failure or an error; one that passed at the second try keeps what the first one was. */
    private void readCase(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
        String failure = null;
        String flake = null;
        boolean left = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("testcase")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "failure", "error" -> failure = message(xml);
                case "flakyFailure", "flakyError" -> flake = message(xml);
                case "skipped" -> left = true;
                default -> {
                    // what the test printed, and stack traces
                }
            }
        }
        if (failure != null) {
            failed.add(name + "\n" + failure);
        } else if (left) {
            skipped++;
        } else {
            passed++;
            if (flake != null) {
                flaky.add(name + "\n" + flake);
            }
        }
    }

    /** The first lines of what is said about a failure: its message is the beginning of the stack trace. */
    private static String message(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        String type = xml.getAttributeValue(null, "type");
        String message = xml.getAttributeValue(null, "message");
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element)) {
            if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        String all = text.toString().isBlank() ? type + ": " + message : text.toString().strip();
        List<String> shown = new ArrayList<>(
                all.lines().filter(line -> !line.startsWith("\tat ")).limit(LINES).toList());
        all.lines()
                .filter(line -> line.startsWith("\tat org.openhab."))
                .limit(3)
                .forEach(shown::add);
        return String.join("\n", shown).indent(4).stripTrailing();
    }

    private static double number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Double.parseDouble(value.replace(",", ""));
    }

    private void print() {
        System.out.println("The slowest test classes, in seconds:");
        seconds.entrySet().stream()
                .sorted(Map.Entry.<Double, String>comparingByKey().reversed())
                .limit(SLOWEST)
                .forEach(entry -> System.out.printf("  %7.1f %s%n", entry.getKey(), entry.getValue()));
        flaky.forEach(test -> System.out.println("\nPASSED AT THE SECOND TRY: " + test));
        failed.forEach(test -> System.out.println("\nFAILED TEST: " + test));
        System.out.printf(
                "%nTests: %d passed, of these %d at the second try; %d failed, %d skipped%n",
                passed, flaky.size(), failed.size(), skipped);
    }
}

/**
 * A real Karaf as a process: {@link org.openhab.camerahub.demo.karaf.KarafInstance} prepares, starts, asks and stops it.
 * The demo and the integration tests use it.
 */
package org.openhab.camerahub.demo.karaf;

/**
 * {@code mvn -Pdemo}: the add-on in a real Karaf, with a camera, until somebody leaves the console.
 */
package org.openhab.camerahub.demo;

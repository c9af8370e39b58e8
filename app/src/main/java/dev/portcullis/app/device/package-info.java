/** The simulated devices a person started on this computer. */
package dev.portcullis.app.device;

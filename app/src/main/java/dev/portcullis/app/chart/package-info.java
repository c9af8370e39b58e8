/** Rate and response time of a tab over time, drawn from the capture's index. */
package dev.portcullis.app.chart;

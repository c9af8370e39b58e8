@echo off
rem Starts Portcullis from its own run-time image.
"%~dp0java" --module dev.portcullis.app/dev.portcullis.app.Main %*

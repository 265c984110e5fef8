# Syntax=docker/dockerfile:1
# ESCAPE=`
FROM debian:13

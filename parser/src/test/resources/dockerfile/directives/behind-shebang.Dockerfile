#!/usr/bin/env docker
# syntax=a
# escape=`
FROM a

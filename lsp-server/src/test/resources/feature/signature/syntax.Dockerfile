# escape=`
# Syntax = ▮docker/dockerfile:1
FROM a

# syntax = docker/dockerfile:1 --flag x
FROM a

FROM --platform=linux/amd64 docker.io/arm32v7/debian:13
FROM --platform=linux/arm/v7 arm32v7/debian:13
FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2025
FROM --platform=linux golang:1.25-nanoserver
FROM --platform=$BUILDPLATFORM arm64v8/debian:13
FROM --platform=linux/amd64 example.com/arm64v8/debian:13
FROM arm64v8/debian:13

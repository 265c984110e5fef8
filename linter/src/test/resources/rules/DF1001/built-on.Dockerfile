FROM node:24-buster AS a
FROM golang:1.27-alpine3.16 AS b
FROM nginx:stretch AS c
FROM buildpack-deps:stretch-scm AS d
FROM wordpress:6.0-php7.4-apache AS e
FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine3.20 AS f
FROM gcr.io/distroless/static-debian10:nonroot AS g
FROM gcr.io/distroless/base-debian11@sha256:0123456789012345678901234567890123456789012345678901234567890123 AS h
FROM centos@sha256:0123456789012345678901234567890123456789012345678901234567890123 AS i
FROM ros:kinetic-ros-base-xenial AS j
FROM python:3.14-slim-trixie AS k
FROM someone/app:1.0-buster AS l
FROM gcr.io/distroless/static-debian12
COPY --from=ruby:3.4-bullseye /usr/local /usr/local
FROM mcr.microsoft.com/windows/servercore/iis:windowsservercore-1709
FROM someone/app:1.0-nanoserver-1803
FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2019
FROM microsoft/windowsservercore:1709
FROM microsoft/nanoserver:1709_KB4043961

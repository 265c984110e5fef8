FROM node:26 AS a
FROM python:3.11-slim AS b
FROM ubuntu:22.04 AS c
FROM golang:1.27-bookworm AS d
FROM debian:13

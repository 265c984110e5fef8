ARG V=latest
FROM node:$V
ARG V=2
FROM python:${V}.7-slim

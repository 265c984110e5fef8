FROM node:22
RUN if [[ "$NODE_VERSION" == 22* ]]; then echo 22; fi
FROM node:22-alpine
RUN if [[ "$NODE_VERSION" == 22* ]]; then echo 22; fi
FROM example.com/cuda:12.6-base-ubuntu24.04
RUN [[ -d /usr/local/cuda ]]
FROM example.com/cuda:12.6-base-rockylinux9
RUN [[ -d /usr/local/cuda ]]
FROM example.com/unknown
RUN [[ -d /usr/local/cuda ]]

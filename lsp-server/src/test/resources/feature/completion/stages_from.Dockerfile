FROM alpine AS build-one
FROM node
FROM bui▮

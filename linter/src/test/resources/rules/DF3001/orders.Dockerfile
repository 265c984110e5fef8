FROM node:24 AS a
COPY . .
RUN npm install express@5 && npm install -g npm

FROM node:24 AS b
COPY --from=a . .
RUN npm ci

FROM node:24 AS c
COPY package.json ./
RUN npm i
COPY . .
RUN npm install

FROM php:8.4 AS d
COPY --chown=a ./ /app
RUN cd /app && composer install --no-dev

FROM maven:3-eclipse-temurin-25
ADD . /src
RUN mvn -B dependency:go-offline

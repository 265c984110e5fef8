FROM node:26
WORKDIR /app
COPY . .
RUN npm ci

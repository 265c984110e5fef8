FROM node:26 AS a
WORKDIR /app
# everything
COPY --chown=node . .
# dependencies
RUN npm ci
RUN npm run build

FROM python:3.14 AS b
WORKDIR /srv
COPY . /srv
RUN pip install -r requirements.txt

FROM node:26 AS d
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:26 AS e
WORKDIR /app
COPY . /other
RUN npm ci

FROM node:26 AS f
WORKDIR /app
COPY . .
ENV A=b
RUN yarn install --frozen-lockfile

FROM ruby:4.0 AS g
WORKDIR /app
COPY . .
RUN bundle install

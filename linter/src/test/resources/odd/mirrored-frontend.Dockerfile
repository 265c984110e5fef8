# syntax=registry.example.org/mirror/docker/dockerfile:1.7@sha256:8c144c6c37184fe03fd7fed740c6eeb2ecfd801d6e34a6aba4e38f1c8d10de3e
[package]
name = "app"

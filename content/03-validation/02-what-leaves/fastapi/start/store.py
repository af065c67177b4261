"""Stands in for a database. Leave this file as it is."""

import secrets
from dataclasses import dataclass


@dataclass
class User:
    id: int
    name: str
    email: str
    password_hash: str


@dataclass
class Team:
    name: str
    members: list[User]


users: dict[int, User] = {}


def add_user(name: str, email: str, password: str) -> User:
    # In production a slow hash of the password; here nothing may be told from it.
    user = User(len(users) + 1, name, email, f"scrypt${secrets.token_hex(16)}")
    users[user.id] = user
    return user


add_user("Ada", "ada@example.org", "lovelace")
add_user("Grace", "grace@example.org", "hopper")

teams = {"tea": Team("tea", list(users.values()))}
